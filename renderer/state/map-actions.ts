/** What the map lets commands do while it is on screen. */
export interface MapActions {
  zoomIn(): void;
  zoomOut(): void;
  fit(): void;
  fitSelection(): void;
  selectAll(): void;
  focusList(): void;
  locate(): void;
  chooseZone(): void;
}
