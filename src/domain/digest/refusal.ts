// Whether the last words of a customer were a no, after which no ready-made opener fits. Knows no customer.
// A no that is not seen costs a line nobody uses; one seen wrongly costs a suggestion.

const NO =
  /\b(?:not? interest|not interested|refus|declin|reject|said no\b|no need|(?:do|does|did) ?n[o’']t (?:want|need|call)|stop calling|never again|cancel|complain|not now\b|ask again|no budget|frozen|elsewhere|too (?:dear|expensive|high|slow))|不需要|不要|不用|不买|不想|不考虑|没兴趣|不感兴趣|无兴趣|无意|拒|别再|取消|投诉|太贵|嫌贵|嫌|没预算|无预算|冻结|别家|再说|再问|再打|暂时|先不|缓一缓/i;

export const isRefusal = (words: string): boolean => NO.test(words);
