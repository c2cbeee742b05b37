/**
 * How many requests tried to leave the machine since the start, counted in main.
 *
 * Depends on: react, services.
 */
import { useEffect, useState } from 'react';
import { useServices } from '../services/services';

const EVERY_MS = 10_000;

/** Null until first counted. */
export function useNetworkAttempts(): number | null {
  const { host } = useServices();
  const [count, setCount] = useState<number | null>(null);
  useEffect(() => {
    const ask = () => {
      host.networkAttempts().then(
        (attempts) => {
          setCount(attempts.count);
        },
        // Without an answer the bar says nothing rather than a wrong number.
        () => {
          setCount(null);
        },
      );
    };
    ask();
    const timer = setInterval(ask, EVERY_MS);
    return () => {
      clearInterval(timer);
    };
  }, [host]);
  return count;
}
