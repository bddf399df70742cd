import { useReducedMotion as useSystemReducedMotion } from '@mantine/hooks';
import { useSettings } from '../../backend/use-app.ts';

/** True when the person, or the system, wants no animation. */
export const useReducedMotion = (): boolean => {
  const system = useSystemReducedMotion();
  return useSettings().reduceMotion || system;
};
