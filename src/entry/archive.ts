// What the add-on does but for the functions in cells: one member for each menu item, trigger and page call, each a line.
// The build packs it apart; main.ts gives each its public name.
import type { ArchiveGlobals } from '../contract/public-globals';
import { adoptSheet, proposeAdoption } from '../app/adopt-sheet';
import { cardHistory } from '../app/card-history';
import { dailyRound } from '../app/daily-round';
import { findCards } from '../app/find-cards';
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
import { relatedRows } from '../app/related-rows';
import { saveCard } from '../app/save-card';
import { savePerson } from '../app/save-person';
import { selectedCard } from '../app/selected-card';
import { setUpArchive } from '../app/set-up-archive';
import { runRound, setUpSheet, showMenu, showSidebar } from './menu';
import { fromMenu } from './from-menu';
import { onEdited } from './on-edit';
import { onOpened } from './on-open';
import { rpc } from './rpc';

export const archive: ArchiveGlobals = {
  onOpen: () => onOpened(),
  onInstall: () => showMenu(),
  onEdit: (event) => onEdited(event),

  openSidebar: (sent) => fromMenu(sent, showSidebar),
  runSetUp: (sent) => fromMenu(sent, setUpSheet),
  runDailyRound: (sent) => fromMenu(sent, runRound),

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
  adoptSheetFromSidebar: (request) => rpc('adoptSheetFromSidebar', readAdoptSheet, adoptSheet, request),
};
