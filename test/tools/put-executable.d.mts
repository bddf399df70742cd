export function putExecutable(from: string, place: string): void;
