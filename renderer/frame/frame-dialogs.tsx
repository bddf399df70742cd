/** The dialogs of the window itself. */
export const FrameDialogs = () => null;
