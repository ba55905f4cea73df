import { Badge } from "@/app/_components/ui/badge";
import { buttonStyle } from "@/app/_components/ui/button-style";
import { PageLink } from "@/app/_components/ui/page-link";
import { getTranslations } from "@/app/_i18n/words";
import type { DraftItem, ItemState } from "@/lib/instrument/next-version";
import { PlaceButton } from "./place-button";
import { QuickButton } from "./quick-button";
import { Statements } from "./statements";

/** One item: its statements, how it differs from the published ones, and its actions. */
export async function ItemRow(props: {
  item: DraftItem;
  place: number;
  isLast: boolean;
  standing: ItemState;
  /** Position of its twin; 0 without one. */
  twin: number;
}) {
  const t = await getTranslations("editor");
  const dimension = await getTranslations("dimension.names");
  const { item, place, standing, twin } = props;
  const facts = [
    t("items.side", { side: item.managementSide }),
    ...(twin > 0 ? [t("items.twin", { place: twin })] : []),
  ];
  return (
    <li id={`item-${item.id}`} className="scroll-mt-6 py-5 target:bg-sunken">
      <p className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
        <span className="font-semibold text-ink tabular-nums">{place}</span>
        <span>{dimension(item.dimension)}</span>
        {item.quick && <Badge>{t("items.quick")}</Badge>}
        <Badge look={standing === "kept" ? "outline" : "plain"}>{t(`standing.${standing}`)}</Badge>
        <span>{facts.join(" · ")}</span>
      </p>
      <Statements asking={item} />
      <div className="mt-3 flex flex-wrap items-center gap-2">
        <PageLink
          href={`/admin/instrument/items/${item.id}`}
          aria-label={t("items.editItem", { place })}
          className={buttonStyle("secondary")}
        >
          {t("items.edit")}
        </PageLink>
        {place > 1 && (
          <PlaceButton itemId={item.id} place={place - 1} label={t("items.up", { place })}>
            {t("items.upWord")}
          </PlaceButton>
        )}
        {!props.isLast && (
          <PlaceButton itemId={item.id} place={place + 1} label={t("items.down", { place })}>
            {t("items.downWord")}
          </PlaceButton>
        )}
        <QuickButton item={item} place={place} />
        <PlaceButton itemId={item.id} place={null} label={t("items.asideItem", { place })}>
          {t("items.aside")}
        </PlaceButton>
      </div>
    </li>
  );
}
