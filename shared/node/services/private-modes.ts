/** Permissions of what lives in the application's folder: its user's alone, whatever the system gives by default. */
export const PRIVATE_FOLDER = 0o700;
export const PRIVATE_FILE = 0o600;
