"use server";

import { viewerAction, viewerButton } from "@/app/_form/action";
import {
  changePassword,
  endOwnSession,
  leaveEverywhere as endEverywhere,
  renameOneself,
} from "@/lib/auth/account-mutations";
import {
  CodeInput,
  LinkInput,
  NewPasswordInput,
  OwnIdentityInput,
  OwnNameInput,
  OwnSessionInput,
  PasswordChangeInput,
  PreferencesInput,
} from "@/lib/auth/input";
import { KeyInput, NewTokenInput } from "@/lib/auth/key/input";
import { makeToken, revokeToken } from "@/lib/auth/key/mutations";
import { startProviderLink } from "@/lib/auth/openid/departure";
import { closeIdentity, openIdentity } from "@/lib/auth/openid/identity-mutations";
import { setFirstPassword } from "@/lib/auth/password/first-password-mutations";
import { keepLocale, keepTheme } from "@/lib/auth/preferences";
import { endSecondFactor } from "@/lib/auth/second-factor/mutations";
import { renewingSession } from "@/lib/auth/session-start";
import { endThisSession } from "@/lib/auth/sign-out";
import { NoInput } from "@/lib/input";
import { done, doneAfter, refused } from "@/lib/outcome";

export const rename = viewerAction({
  words: "account",
  input: OwnNameInput,
  act: (viewer, { name }) => doneAfter(renameOneself(viewer, name)),
  then: () => ({ done: "name" }),
});

export const renewPassword = viewerAction({
  words: "account",
  input: PasswordChangeInput,
  act: (viewer, { currentPassword: current, password: wanted }, now) =>
    renewingSession(changePassword(viewer, { current, wanted }, now)),
  then: () => ({ done: "password" }),
});

export const endSession = viewerAction({
  words: "account",
  input: OwnSessionInput,
  act: async (viewer, { session }, now) => {
    const outcome = await endOwnSession(viewer, session, now);
    return outcome.ok ? outcome : refused("session-ended");
  },
  then: () => ({ done: "session" }),
});

export const leaveEverywhere = viewerButton({
  input: NoInput,
  act: async (viewer, _, now) => {
    await endEverywhere(viewer, now);
    await endThisSession(now);
  },
  to: "/sign-in",
});

export const removeSecondFactor = viewerAction({
  words: "account",
  input: CodeInput,
  act: (viewer, { code }, now) => endSecondFactor(viewer, code, now),
  then: () => ({ done: "second-factor" }),
});

export const savePreferences = viewerAction({
  words: "account",
  input: PreferencesInput,
  act: async (_viewer, { locale, theme }) => {
    await keepLocale(locale);
    await keepTheme(theme);
    return done(null);
  },
  then: () => ({ go: "/account?saved=preferences" }),
});

export const choosePassword = viewerAction({
  words: "account",
  input: NewPasswordInput,
  act: (viewer, { password }, now) => renewingSession(setFirstPassword(viewer, password, now)),
  then: () => ({ go: "/account?saved=password" }),
});

export const closeProvider = viewerAction({
  words: "account",
  input: OwnIdentityInput,
  act: (viewer, { issuer }, now) => closeIdentity(viewer, issuer, now),
  then: () => ({ done: "closed" }),
});

export const openProvider = viewerAction({
  words: "account",
  input: OwnIdentityInput,
  act: (viewer, { issuer }) => openIdentity(viewer, issuer),
  then: () => ({ done: "opened" }),
});

export const linkProvider = viewerAction({
  words: "account",
  input: LinkInput,
  act: (viewer, { provider }, now) => startProviderLink(viewer, provider, now),
  then: (address) => ({ go: address }),
});

export const makeOwnToken = viewerAction({
  words: "key",
  input: NewTokenInput,
  act: makeToken,
  then: ({ secret: link }) => ({ done: "token-made", link }),
});

export const revokeOwnToken = viewerAction({
  words: "key",
  input: KeyInput,
  act: (viewer, { key }, now) => revokeToken(viewer, key, now),
  then: () => ({ done: "revoked" }),
});
