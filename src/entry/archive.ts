// What the add-on does but for the functions in cells: one member for each menu item, trigger and page call, each a line.
// The build packs it apart; main.ts gives each its public name.
import type { ArchiveGlobals } from '../contract/public-globals';
import { adoptSheet, proposeAdoption } from '../app/adopt-sheet';
import { cardHistory } from '../app/card-history';
import { dailyRound } from '../app/daily-round';
import { findCards } from '../app/find-cards';
import { logContact } from '../app/follow-up/log-contact';
import { prepareCall } from '../app/follow-up/prepare-call';
import { readLogContact, readUndoLog } from '../app/follow-up/read-follow-up-request';
import { undoLog } from '../app/follow-up/undo-log';
import { draftGreetingsNow } from '../app/greetings/draft-greetings';
import { draftPromotion, previewPromotion } from '../app/greetings/draft-promotion';
import { greetingTexts } from '../app/greetings/greeting-texts';
import { promotionChoices } from '../app/greetings/promotion-choices';
import { readPromotion } from '../app/greetings/read-promotion-request';
import { loadCard } from '../app/load-card';
import { openArchive } from '../app/open-archive';
import { ownFields } from '../app/own-fields';
import {
  readAdoptSheet,
  readFindCards,
  readLoadCard,
  readNothing,
  readProposeAdoption,
  readSaveCard,
  readSavePerson,
  readSetUp,
} from '../app/read-request';
import { addTask } from '../app/reminders/add-task';
import { health } from '../app/reminders/health';
import { readAddTask, readSettleDue } from '../app/reminders/read-due-request';
import { confirmCopy, startReminders, stopReminders } from '../app/reminders/start-reminders';
import { settleDue } from '../app/reminders/settle-due';
import { todayList } from '../app/reminders/today';
import { relatedRows } from '../app/related-rows';
import { saveCard } from '../app/save-card';
import { savePerson } from '../app/save-person';
import { selectedCard } from '../app/selected-card';
import { setUpArchive } from '../app/set-up-archive';
import { runRound, setUpSheet, showMenu, showSidebar } from './menu';
import { fromMenu } from './from-menu';
import { onEdited } from './on-edit';
import { onOpened } from './on-open';
import { onHourly, runReminders } from './reminders';
import { rpc } from './rpc';

export const archive: ArchiveGlobals = {
  onOpen: () => onOpened(),
  onInstall: () => showMenu(),
  onEdit: (event) => onEdited(event),
  onHourly: (event) => onHourly(event),

  openSidebar: (sent) => fromMenu(sent, showSidebar),
  runSetUp: (sent) => fromMenu(sent, setUpSheet),
  runDailyRound: (sent) => fromMenu(sent, runRound),
  runRemindersNow: (sent) => fromMenu(sent, runReminders),

  openFromSidebar: (request) => rpc('openFromSidebar', readNothing, openArchive, request),
  setUpFromSidebar: (request) => rpc('setUpFromSidebar', readSetUp, setUpArchive, request),
  findCardsFromSidebar: (request) => rpc('findCardsFromSidebar', readFindCards, findCards, request),
  loadCardFromSidebar: (request) => rpc('loadCardFromSidebar', readLoadCard, loadCard, request),
  loadRelatedFromSidebar: (request) => rpc('loadRelatedFromSidebar', readLoadCard, relatedRows, request),
  loadHistoryFromSidebar: (request) => rpc('loadHistoryFromSidebar', readLoadCard, cardHistory, request),
  loadOwnFieldsFromSidebar: (request) => rpc('loadOwnFieldsFromSidebar', readNothing, ownFields, request),
  saveCardFromSidebar: (request) => rpc('saveCardFromSidebar', readSaveCard, saveCard, request),
  savePersonFromSidebar: (request) => rpc('savePersonFromSidebar', readSavePerson, savePerson, request),
  selectedCardFromSidebar: (request) => rpc('selectedCardFromSidebar', readNothing, selectedCard, request),
  proposeAdoptionFromSidebar: (request) =>
    rpc('proposeAdoptionFromSidebar', readProposeAdoption, proposeAdoption, request),
  dailyRoundFromSidebar: (request) => rpc('dailyRoundFromSidebar', readNothing, (ports) => dailyRound(ports), request),
  todayFromSidebar: (request) => rpc('todayFromSidebar', readNothing, todayList, request),
  settleDueFromSidebar: (request) => rpc('settleDueFromSidebar', readSettleDue, settleDue, request),
  addTaskFromSidebar: (request) => rpc('addTaskFromSidebar', readAddTask, addTask, request),
  draftGreetingsFromSidebar: (request) => rpc('draftGreetingsFromSidebar', readNothing, draftGreetingsNow, request),
  greetingTextsFromSidebar: (request) => rpc('greetingTextsFromSidebar', readLoadCard, greetingTexts, request),
  promotionChoicesFromSidebar: (request) => rpc('promotionChoicesFromSidebar', readNothing, promotionChoices, request),
  previewPromotionFromSidebar: (request) =>
    rpc('previewPromotionFromSidebar', readPromotion, previewPromotion, request),
  draftPromotionFromSidebar: (request) => rpc('draftPromotionFromSidebar', readPromotion, draftPromotion, request),
  prepareCallFromSidebar: (request) => rpc('prepareCallFromSidebar', readLoadCard, prepareCall, request),
  logContactFromSidebar: (request) => rpc('logContactFromSidebar', readLogContact, logContact, request),
  undoLogFromSidebar: (request) => rpc('undoLogFromSidebar', readUndoLog, undoLog, request),
  healthFromSidebar: (request) => rpc('healthFromSidebar', readNothing, health, request),
  startRemindersFromSidebar: (request) => rpc('startRemindersFromSidebar', readNothing, startReminders, request),
  stopRemindersFromSidebar: (request) => rpc('stopRemindersFromSidebar', readNothing, stopReminders, request),
  confirmCopyFromSidebar: (request) => rpc('confirmCopyFromSidebar', readNothing, confirmCopy, request),
  adoptSheetFromSidebar: (request) => rpc('adoptSheetFromSidebar', readAdoptSheet, adoptSheet, request),
};
