// The formulas that set-up puts into the rows of Customers: tier and score looked up in the Value tab, and the funnel level.
// `[@intent]` is the cell of the same row; the rest as in formula-template.ts. A manager may type another into any of them.
// prettier-ignore
const data = [
  { field: 'tier', formula: '=IF([@id]="","",XLOOKUP([@id],[value.customerId],[value.tier],""))' },
  { field: 'score', formula: '=IF([@id]="","",XLOOKUP([@id],[value.customerId],[value.score],""))' },
  { field: 'funnelLevel', formula: '=IF([@id]="","",IF(OR([@valid]="[word.validity.invalid]",[@stage]="[word.stages.lost]"),"[word.funnelLevels.none]",IF(OR([@stage]="[word.stages.negotiation]",[@stage]="[word.stages.contract]",[@stage]="[word.stages.delivery]",[@stage]="[word.stages.afterSales]"),"[word.funnelLevels.targetCustomer]",IF(OR([@intent]="",[@intent]="[word.intents.none]"),"[word.funnelLevels.targetMarket]",IF(AND([@intent]="[word.intents.clear]",[@power]="[word.powers.strong]",OR([@needDate]="",[@needDate]-[setting.today]<=90)),"[word.funnelLevels.targetCustomer]","[word.funnelLevels.potential]")))))' },
] as const;
export default (): typeof data => data;
