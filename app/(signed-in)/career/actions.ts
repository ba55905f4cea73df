"use server";

import { viewerAction, viewerButton } from "@/app/_form/action";
import { OwnRoleInput, RoleInput } from "@/lib/career/input";
import { removeRole, writeRole } from "@/lib/career/mutations";

const ROLES = "/career#roles";

export const write = viewerAction({
  words: "career",
  input: (viewer) => RoleInput(viewer.today),
  act: writeRole,
  then: () => ({ go: ROLES }),
});

export const remove = viewerButton({
  input: OwnRoleInput,
  act: (viewer, { role }) => removeRole(viewer, role),
  to: ROLES,
});
