import { useRef } from 'react';
import { foldText } from '../../../shared/domain/text.ts';

const PAUSE_MS = 800;

interface Typed {
  readonly text: string;
  readonly at: number;
}

const nothing: Typed = { text: '', at: Number.NEGATIVE_INFINITY };

export interface TypeAhead {
  /** A name is being typed: the next letter belongs to it, whatever it means alone. */
  readonly isTyping: (at: number) => boolean;
  readonly end: () => void;
  /** Adds a sign; what a name must begin with, and whether it only got longer. */
  readonly add: (
    sign: string,
    at: number,
  ) => { readonly starts: (name: string) => boolean; readonly isLonger: boolean };
}

/** Letters typed one after the other make a beginning of name, forgotten after a pause. */
export const useTypeAhead = (): TypeAhead => {
  const typed = useRef<Typed>(nothing);
  const isTyping = (at: number) => typed.current.text !== '' && at - typed.current.at < PAUSE_MS;
  return {
    isTyping,
    end: () => {
      typed.current = nothing;
    },
    add: (sign, at) => {
      const isLonger = isTyping(at);
      const text = isLonger ? typed.current.text + sign : sign;
      typed.current = { text, at };
      const start = foldText(text);
      return { starts: (name) => foldText(name).startsWith(start), isLonger };
    },
  };
};
