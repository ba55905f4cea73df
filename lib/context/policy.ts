/** What a company size makes of weights and roles is the admins' to set, and everybody's to read. */
export function canSetContext(viewer: { isAdmin: boolean }): boolean {
  return viewer.isAdmin;
}
