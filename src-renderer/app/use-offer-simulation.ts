/**
 * Simulating the offers from the command palette: begun, watched, stopped, told of.
 *
 * Depends on: react, domain (types), services, ui.
 */
import { useEffect, useMemo } from 'react';
import type { Comparison } from '../services/use-comparison';
import { useServices } from '../services/services';
import type { OffersAsked, OffersFound } from '../services/simulation-desk';
import { useSimulatedOffers } from '../services/use-simulated-offers';
import type { WorkState } from '../services/work-slot';
import { useCommands, type Command } from '../ui/commands/command-list';
import { formatCount } from '../ui/format';
import { useMessages, type Message } from '../ui/messages';

/** The comparison with what was found of its offers; puts the commands into the palette. */
export function useOfferSimulation(evaluated: Comparison): Comparison {
  const { simulation } = useServices();
  const { show } = useMessages();
  const { comparison, state, start, stop } = useSimulatedOffers(evaluated);
  const isRunning = state.kind === 'running';
  const hasOffers = evaluated.rows.length > 0;
  const commands = useMemo((): readonly Command[] => {
    if (isRunning) {
      return [{ id: 'stop-simulating', group: 'Offers', label: 'Stop simulating the offers', run: stop }];
    }
    return hasOffers
      ? [{ id: 'simulate-offers', group: 'Offers', label: 'Simulate the offers (P10, P50, P90)', run: start }]
      : [];
  }, [isRunning, hasOffers, start, stop]);
  useCommands(commands);

  useEffect(() => {
    let said = '';
    return simulation.offers.watch(() => {
      const message = messageOf(simulation.offers.state(), simulation.offers.stop);
      // Not each per cent: every message is read out.
      if (message.text === said) return;
      said = message.text;
      show(message);
    });
  }, [simulation, show]);
  return comparison;
}

function messageOf(state: WorkState<OffersAsked, OffersFound>, stop: () => void): Message {
  switch (state.kind) {
    case 'idle':
      return {
        kind: 'done',
        text: `Simulating the offers was stopped. ${state.earlier === null ? 'Nothing of it is kept.' : 'The columns under Simulated show the run before it.'}`,
      };
    case 'running':
      return {
        kind: 'done',
        text: `Simulating ${formatCount(state.asked.rows.length, 'offer')}: ${String(Math.floor(state.share * 10) * 10)} %`,
        isUnderWay: true,
        action: { label: 'Stop', run: stop },
      };
    case 'done': {
      const { byOffer, trials } = state.found;
      const left = state.asked.rows.length - byOffer.size;
      return {
        kind: 'done',
        text: `${formatCount(byOffer.size, 'offer')} simulated, ${formatCount(trials, 'trial')} each; the columns are under Simulated.${
          left === 0 ? '' : ` ${formatCount(left, 'offer')} without dates or a landed cost could not be.`
        }`,
      };
    }
    case 'failed':
      return { kind: 'failed', text: `The offers could not be simulated. ${state.message} Try it again.` };
  }
}
