import { Card } from "@/app/_components/ui/card";
import { getTranslations } from "@/app/_i18n/words";
import type { ProviderView } from "@/lib/federation/queries";
import { GroupForm, type TeamChoice } from "./group-form";
import { GroupList } from "./group-list";
import { TrustForm } from "./trust-form";

type Props = {
  provider: ProviderView;
  isOnly: boolean;
  /** Teams are kept by a directory: no group gives one. */
  isKeptByDirectory: boolean;
  teams: TeamChoice[];
};

/** One provider: its addresses, what it is trusted with, and what its groups give. */
export async function ProviderSection({ provider, isOnly, isKeptByDirectory, teams }: Props) {
  const t = await getTranslations("security");
  const { id, name, issuer, redirect, groups, trust, rules } = provider;
  return (
    <section aria-labelledby={`provider-${id}`} className="space-y-6">
      <div>
        <h2 id={`provider-${id}`} className="text-xl font-semibold">
          {name}
        </h2>
        <dl className="mt-2 text-sm text-muted">
          {(
            [
              ["issuer", issuer],
              ["redirect", redirect],
            ] as const
          ).map(([key, address]) => (
            <div key={key} className="sm:flex sm:gap-2">
              <dt>{t(key)}</dt>
              <dd className="font-mono break-all">{address}</dd>
            </div>
          ))}
        </dl>
      </div>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Card title={t("trust.title")} heading="h3">
          <TrustForm id={id} name={name} trust={trust} isOnly={isOnly} />
        </Card>
        <Card title={t("groups.title")} heading="h3">
          <GroupList rules={rules} claim={groups} isKeptByDirectory={isKeptByDirectory} />
          {groups && <GroupForm id={id} teams={teams} />}
        </Card>
      </div>
    </section>
  );
}
