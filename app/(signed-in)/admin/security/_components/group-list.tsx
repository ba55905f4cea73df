import { ActionForm } from "@/app/_components/ui/action-form";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import type { ListedRule } from "@/lib/federation/queries";
import { removeGroup } from "../actions";

type Props = { rules: ListedRule[]; claim: string | null; isKeptByDirectory: boolean };

/** What the groups of a provider give, and what that means. */
export async function GroupList({ rules, claim, isKeptByDirectory }: Props) {
  const t = await getTranslations("security.groups");
  return (
    <>
      <p className="text-muted">{claim ? t("text", { claim }) : t("off")}</p>
      {isKeptByDirectory && <p className="mt-2 text-sm text-muted">{t("directory")}</p>}
      <ul className="my-4 divide-y divide-line">
        {rules.map(({ id, group, role, team }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-2">
            <div className="min-w-0">
              <p className="font-mono text-sm break-all">{group}</p>
              <p className="text-sm text-muted">{t(`gives.${role}`, { team: team ?? "" })}</p>
            </div>
            <ActionForm action={removeGroup}>
              <input type="hidden" name="rule" value={id} />
              <SubmitButton look="quiet">
                <span aria-hidden>{t("remove")}</span>
                <span className="sr-only">{t("removeOf", { group })}</span>
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
    </>
  );
}
