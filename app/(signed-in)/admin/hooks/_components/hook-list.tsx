import { PageLink } from "@/app/_components/ui/page-link";
import { getTranslations } from "@/app/_i18n/words";
import type { ListedHook } from "@/lib/hook/queries";

/** Webhooks or channels, each with where it leads and whether it works. */
export async function HookList({ hooks, none }: { hooks: ListedHook[]; none: string }) {
  const t = await getTranslations("hook");
  if (hooks.length === 0) return <p className="text-sm text-muted">{none}</p>;
  return (
    <ul className="divide-y divide-line">
      {hooks.map((hook) => (
        <li key={hook.id} className="space-y-1 py-4 first:pt-0 last:pb-0">
          <PageLink
            href={`/admin/hooks/${hook.id}`}
            className="font-medium wrap-anywhere underline underline-offset-4"
          >
            {hook.team?.name ?? hook.name}
          </PageLink>
          <p className="text-sm text-muted">
            {t(`kind.${hook.kind}`)} · <span className="wrap-anywhere">{hook.host}</span>
          </p>
          <p className="text-sm text-muted">{t(`state.${stateOf(hook)}`)}</p>
        </li>
      ))}
    </ul>
  );
}

function stateOf({ disabledAt, failingSince }: ListedHook): "off" | "failing" | "on" {
  if (disabledAt) return "off";
  return failingSince ? "failing" : "on";
}
