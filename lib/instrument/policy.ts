/** The questionnaire belongs to the admins to write; everybody signed in may read what is published. */
export function canWriteInstrument(viewer: { isAdmin: boolean }): boolean {
  return viewer.isAdmin;
}
