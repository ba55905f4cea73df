/** Settings belong to the admins. */
export function canChangeSettings(viewer: { isAdmin: boolean }): boolean {
  return viewer.isAdmin;
}
