"use server";

import { viewerAction } from "@/app/_form/action";
import { RatingsInput, RevealInput } from "@/lib/reveal/input";
import { closeReveal, giveRatings, takeBackRatings } from "@/lib/reveal/mutations";

const toReveal = ({ revealId }: { revealId: string }) => ({ go: `/reveals/${revealId}` });

export const give = viewerAction({
  words: "reveal",
  input: RatingsInput,
  act: giveRatings,
  then: toReveal,
  isSeenEverywhere: true,
});

export const takeBack = viewerAction({
  words: "reveal",
  input: RevealInput,
  act: takeBackRatings,
  then: () => ({ done: "takenBack" }),
  isSeenEverywhere: true,
});

export const decline = viewerAction({
  words: "reveal",
  input: RevealInput,
  act: closeReveal,
  then: toReveal,
  isSeenEverywhere: true,
});
