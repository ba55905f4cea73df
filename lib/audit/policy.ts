/** Who may read the audit log: admins. It tells what was changed, never what anybody answered. */
export function canReadAudit(viewer: { isAdmin: boolean }): boolean {
  return viewer.isAdmin;
}
