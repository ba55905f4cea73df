"use server";

import { viewerAction } from "@/app/_form/action";
import { sendChannelTest } from "@/lib/hook/delivery-mutations";
import { ChannelInput, TeamInput } from "@/lib/hook/input";
import { deleteChannel, setChannel } from "@/lib/hook/mutations";

export const save = viewerAction({
  words: "hook",
  input: ChannelInput,
  act: setChannel,
  then: () => ({ done: "saved" }),
});

export const test = viewerAction({
  words: "hook",
  input: TeamInput,
  act: (viewer, { team }, now) => sendChannelTest(viewer, team, now),
  then: ({ arrived }) => ({ done: arrived ? "arrived" : "not-arrived" }),
});

export const remove = viewerAction({
  words: "hook",
  input: TeamInput,
  act: (viewer, { team }) => deleteChannel(viewer, team),
  then: (_, { team }) => ({ go: `/teams/${encodeURIComponent(team)}/channel` }),
});
