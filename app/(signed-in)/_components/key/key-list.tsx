import type { FormAction } from "@/app/_form/form-state";
import { ActionForm } from "@/app/_components/ui/action-form";
import { Disclosure } from "@/app/_components/ui/disclosure";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getFormatter, getTranslations } from "@/app/_i18n/words";
import { CHOSEN_SCOPES } from "@/lib/auth/key/key";
import type { ListedKey } from "@/lib/auth/key/queries";
import { scopeWord } from "./scope-word";

/** Working keys or tokens, each with what it opens, when it was used, and a way to end it. */
export async function KeyList(props: {
  keys: ListedKey[];
  none: string;
  revoke: FormAction;
  revokeIt: string;
}) {
  const t = await getTranslations("key");
  const format = await getFormatter();
  const when = (at: Date) => format.dateTime(at, { dateStyle: "medium", timeStyle: "short" });
  return (
    <ActionForm action={props.revoke} className="space-y-4">
      {props.keys.length === 0 && <p className="text-sm text-muted">{props.none}</p>}
      <ul className="divide-y divide-line">
        {props.keys.map(({ id, name, scopes, expiresAt, usedAt, maker }) => (
          <li key={id} className="space-y-1 py-4 first:pt-0 last:pb-0">
            <p className="font-medium wrap-anywhere">{name}</p>
            {maker && (
              <p className="text-sm text-muted">
                <span className="font-mono">{scopes.join(", ")}</span>
                <br />
                {t(maker.removedAt ? "made-by-left" : "made-by", { name: maker.name })}
              </p>
            )}
            {scopes.includes("own") &&
              CHOSEN_SCOPES.filter((scope) => scopes.includes(scope)).map((scope) => (
                <p key={scope} className="text-sm text-muted">
                  {t(`token.scope.${scopeWord(scope)}`)}
                </p>
              ))}
            <p className="text-sm text-muted">
              {expiresAt ? t("until", { at: when(expiresAt) }) : t("endless")}{" "}
              {usedAt ? t("used", { at: when(usedAt) }) : t("unused")}
            </p>
            <Disclosure label={t("revoke", { name })}>
              <p className="mb-3 text-sm text-muted">{t("revoke-hint")}</p>
              <SubmitButton look="secondary" name="key" value={id}>
                {props.revokeIt}
              </SubmitButton>
            </Disclosure>
          </li>
        ))}
      </ul>
    </ActionForm>
  );
}
