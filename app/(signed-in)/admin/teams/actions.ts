"use server";

import { viewerAction } from "@/app/_form/action";
import { AppointmentInput, TeamEditInput, TeamIdInput, TeamInput } from "@/lib/team/input";
import {
  addTeam,
  appointManager,
  archiveTeam,
  rearrangeTeam,
  reviveTeam,
} from "@/lib/team/mutations";
import { PartnerEndInput, PartnerInput } from "@/lib/team/partner/input";
import { appointPartner, endPartner } from "@/lib/team/partner/mutations";

export const addPartner = viewerAction({
  words: "people",
  input: PartnerInput,
  act: appointPartner,
  then: () => ({ done: "partnerAdded" }),
});

export const endPartnership = viewerAction({
  words: "people",
  input: PartnerEndInput,
  act: (viewer, { partner }) => endPartner(viewer, partner),
  then: () => ({ done: "partnerEnded" }),
});

export const add = viewerAction({
  words: "people",
  input: TeamInput,
  act: addTeam,
  then: () => ({ done: "teamAdded" }),
});

export const rearrange = viewerAction({
  words: "people",
  input: TeamEditInput,
  act: (viewer, { teamId, ...team }) => rearrangeTeam(viewer, teamId, team),
  then: () => ({ done: "saved" }),
});

export const appoint = viewerAction({
  words: "people",
  input: AppointmentInput,
  act: (viewer, { teamId, ...appointment }) => appointManager(viewer, teamId, appointment),
  then: () => ({ done: "appointed" }),
});

export const archive = viewerAction({
  words: "people",
  input: TeamIdInput,
  act: (viewer, { teamId }, now) => archiveTeam(viewer, teamId, now),
  then: () => ({ go: "/admin/teams" }),
});

export const revive = viewerAction({
  words: "people",
  input: TeamIdInput,
  act: (viewer, { teamId }) => reviveTeam(viewer, teamId),
  then: () => ({ go: "/admin/teams" }),
});
