"use server";

import { after } from "next/server";
import { viewerAction } from "@/app/_form/action";
import {
  AdminInput,
  ChosenInput,
  IdentityOfInput,
  MoveInput,
  NewPersonInput,
  PersonEditInput,
  PersonIdInput,
} from "@/lib/people/input";
import { unlinkIdentity } from "@/lib/people/identity-mutations";
import { MailingInput } from "@/lib/people/mailing/input";
import { inviteChosen, mailAwaited, mailInvitations } from "@/lib/people/mailing/mutations";
import {
  addPerson,
  decideAdmin,
  editPerson,
  inviteAgain,
  movePeople,
  movePerson,
  removePerson,
  restorePerson,
} from "@/lib/people/mutations";
import { takeSecondFactor } from "@/lib/people/second-factor-mutations";
import { askErasureOf, cancelErasure } from "@/lib/rights/erasure-mutations";
import { PersonErasureInput } from "@/lib/rights/input";

export const invite = viewerAction({
  words: "people",
  input: NewPersonInput,
  act: addPerson,
  then: ({ link, mail }) => ({ done: `invited.${mail}`, link }),
});

export const renewLink = viewerAction({
  words: "people",
  input: PersonIdInput,
  act: (viewer, { personId }, now) => inviteAgain(viewer, personId, now),
  then: ({ link, mail }) => ({ done: `linked.${mail}`, link }),
});

export const mailWaiting = viewerAction({
  words: "people",
  input: MailingInput,
  act: async (viewer, wish, now) => {
    const outcome = await mailAwaited(viewer, wish, now);
    if (outcome.ok) after(() => mailInvitations(new Date()));
    return outcome;
  },
  then: (_, { teamId, again }) => ({
    go: `/admin/people/invitations?${new URLSearchParams({ teamId, again: again ? "yes" : "" })}`,
  }),
});

export const actOnChosen = viewerAction({
  words: "people",
  input: ChosenInput,
  act: async (viewer, chosen, now) => {
    const { personIds } = chosen;
    if (chosen.act === "move") return movePeople(viewer, personIds, chosen);
    const outcome = await inviteChosen(viewer, personIds, now);
    if (outcome.ok) after(() => mailInvitations(new Date()));
    return outcome;
  },
  then: (count, { act }) => ({
    done: act === "move" ? "chosenMoved" : count > 0 ? "chosenInvited" : "noneInvited",
  }),
});

export const edit = viewerAction({
  words: "people",
  input: PersonEditInput,
  act: (viewer, { personId, ...person }) => editPerson(viewer, personId, person),
  then: () => ({ done: "saved" }),
});

export const move = viewerAction({
  words: "people",
  input: MoveInput,
  act: (viewer, { personId, ...to }) => movePerson(viewer, personId, to),
  then: () => ({ done: "moved" }),
});

export const setAdmin = viewerAction({
  words: "people",
  input: AdminInput,
  act: (viewer, { personId, isAdmin }) => decideAdmin(viewer, personId, isAdmin),
  then: () => ({ done: "saved" }),
});

export const takeFactor = viewerAction({
  words: "people",
  input: PersonIdInput,
  act: (viewer, { personId }, now) => takeSecondFactor(viewer, personId, now),
  then: (mail) => ({ done: `factorTaken.${mail}` }),
});

export const unlink = viewerAction({
  words: "people",
  input: IdentityOfInput,
  act: unlinkIdentity,
  then: (_, { personId }) => ({ go: `/admin/people/${personId}?told=unlinked` }),
});

export const remove = viewerAction({
  words: "people",
  input: PersonIdInput,
  act: (viewer, { personId }, now) => removePerson(viewer, personId, now),
  then: () => ({ done: "removed" }),
});

export const restore = viewerAction({
  words: "people",
  input: PersonIdInput,
  act: (viewer, { personId }) => restorePerson(viewer, personId),
  then: () => ({ done: "restored" }),
});

export const erasePerson = viewerAction({
  words: "rights",
  input: PersonErasureInput,
  act: (viewer, { personId, name }, now) => askErasureOf(viewer, personId, name, now),
  then: (_, { personId }) => ({ go: `/admin/people/${personId}/erasure` }),
});

export const callErasureOffFor = viewerAction({
  words: "rights",
  input: PersonIdInput,
  act: (viewer, { personId }) => cancelErasure(viewer, personId),
  then: (_, { personId }) => ({ go: `/admin/people/${personId}/erasure` }),
});
