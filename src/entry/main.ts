// The add-on's whole public surface: one assignment for each function that Google may call, each a line.
// The build writes a top-level function for each, with its parameters and, for custom functions, its JSDoc.
import { adoptSheet, proposeAdoption } from '../app/adopt-sheet';
import { findCards } from '../app/find-cards';
import { loadCard } from '../app/load-card';
import { openArchive } from '../app/open-archive';
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
import { customerWorth } from '../domain/value/worth';
import { setUpSheet, showMenu, showSidebar } from './menu';
import { fromMenu } from './from-menu';
import { onEdited } from './on-edit';
import { rpc } from './rpc';

global.onOpen = () => showMenu();
global.onInstall = () => showMenu();
global.onEdit = (event) => onEdited(event);

global.openSidebar = (sent) => fromMenu(sent, showSidebar);
global.runSetUp = (sent) => fromMenu(sent, setUpSheet);

global.openFromSidebar = (request) => rpc('openFromSidebar', readNothing, openArchive, request);
global.setUpFromSidebar = (request) => rpc('setUpFromSidebar', readSetUp, setUpArchive, request);
global.findCardsFromSidebar = (request) => rpc('findCardsFromSidebar', readFindCards, findCards, request);
global.loadCardFromSidebar = (request) => rpc('loadCardFromSidebar', readLoadCard, loadCard, request);
global.loadRelatedFromSidebar = (request) => rpc('loadRelatedFromSidebar', readLoadCard, relatedRows, request);
global.saveCardFromSidebar = (request) => rpc('saveCardFromSidebar', readSaveCard, saveCard, request);
global.savePersonFromSidebar = (request) => rpc('savePersonFromSidebar', readSavePerson, savePerson, request);
global.selectedCardFromSidebar = (request) => rpc('selectedCardFromSidebar', readNothing, selectedCard, request);
global.proposeAdoptionFromSidebar = (request) =>
  rpc('proposeAdoptionFromSidebar', readProposeAdoption, proposeAdoption, request);
global.adoptSheetFromSidebar = (request) => rpc('adoptSheetFromSidebar', readAdoptSheet, adoptSheet, request);

/**
 * 是否值得继续投入: whether more marketing money is worth it for each customer. Returns one word a row: stop (value not above 0), invest (value at least the planned cost) or reduce.
 * @param {number[]} net_values Net value of each customer, such as the fourth column of CUSTOMER_VALUE.
 * @param {number[]} planned_costs Marketing money planned for each customer, a column of the same height.
 * @param {string} language Optional: "en" (the default) or "zh" for 继续投入, 减少投入, 停止投入.
 * @return One word for each row of net_values.
 * @customfunction
 * @preserve
 */
global.CUSTOMER_WORTH = (net_values, planned_costs, language) => customerWorth(net_values, planned_costs, language);
