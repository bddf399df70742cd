/** Cyrillic and Greek letters that look like a Latin one, and that one, in two strings of equal length. */
const ALIKE = 'АВЕЅІЈКМНОРСТУХаеѕіјорсухΑΒΕΖΗΙΚΜΝΟΡΤΥΧανορυԁԛԝ';
const LATIN = 'ABESIJKMHOPCTYXaesijopcyxABEZHIKMNOPTYXavopudqw';

/** For comparing only: `Еvreux` with a Cyrillic Е gives `Evreux`. The text itself is never changed. */
export const foldHomoglyphs = (text: string): string =>
  text.replace(/[\u0370-\u03FF\u0400-\u052F]/g, (letter) => {
    const at = ALIKE.indexOf(letter);
    return at < 0 ? letter : LATIN.charAt(at);
  });
