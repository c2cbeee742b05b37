/**
 * Where the Screening screen stands, kept while other screens are looked at, and its commands.
 *
 * Depends on: react, services, ./kept-looks.
 */
import { useState } from 'react';
import { useServices } from '../services/services';
import { readKept, useKept } from '../services/use-kept';
import { readAuthor, readScreeningTab, type ScreeningTab } from './kept-looks';

/** @param showScreening - opens the screen */
export function useScreeningPlace(showScreening: () => void) {
  const { screening: desk, keptTexts } = useServices();
  const [tab, setTab] = useKept<ScreeningTab>('screening-tab', readScreeningTab, 'parties');
  const [partyId, setPartyId] = useState<string | null>(null);
  const author = () => {
    const name = readKept(keptTexts, 'author', readAuthor)?.trim() ?? '';
    return name === '' ? null : name;
  };
  return {
    tab,
    setTab,
    partyId,
    setPartyId,
    /** Opens one party on it. */
    showParty: (id: string) => {
      setPartyId(id);
      setTab('parties');
      showScreening();
    },
    /** Asks for a list; what comes of it is seen on the tab of lists. */
    chooseList: () => {
      setTab('lists');
      showScreening();
      void desk.chooseList(author());
    },
    screenAgain: () => {
      setTab('parties');
      showScreening();
      void desk.runScreening('asked', author());
    },
  };
}
