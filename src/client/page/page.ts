import { startCard } from './card.ts';
import { startDistrict } from './district.ts';
import { startFurigana } from './furigana.ts';
import { startSavedList } from './saved-list.ts';
import { startServiceWorker } from './service-worker.ts';
import { startOpening } from './opening.ts';
import { startShare } from './share.ts';
import { startSpeech } from './speech.ts';

/** The script of every page. One file for all pages, so that a device fetches it once. */
startOpening();
startDistrict();
startShare();
startCard();
void startSavedList();
startSpeech();
startFurigana();
startServiceWorker();
