import { notFound } from "next/navigation";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { PageHeader } from "@/app/_components/ui/page-header";
import { getTranslations } from "@/app/_i18n/words";
import { titled } from "@/app/_i18n/title";
import { requireViewer } from "@/lib/auth/viewer";
import { everPublished, placedItems, stateOfItem } from "@/lib/instrument/next-version";
import { findWorkshop } from "@/lib/instrument/queries";
import { SavedItem } from "./_components/saved-item";
import { PublishedItem } from "./_components/published-item";
import { ItemForm } from "./_components/item-form";
import { MakeTwin } from "./_components/make-twin";

export const generateMetadata = titled("editor");

export default async function ItemPage(props: PageProps<"/admin/instrument/items/[itemId]">) {
  const workshop = await findWorkshop(await requireViewer());
  const { itemId } = await props.params;
  const item = workshop?.next?.items.find(({ id }) => id === itemId);
  if (!workshop?.next || !item) notFound();
  const t = await getTranslations("editor.item");
  const placed = placedItems(workshop.next.items);
  const place = placed.indexOf(item) + 1;
  const published = everPublished(workshop.versions);
  const origin = published.get(item.origin ?? "");
  const standing = stateOfItem(item, published);
  return (
    <>
      <PageHeader
        title={place > 0 ? t("title", { place }) : t("asideTitle")}
        lead={t("advice")}
        actions={
          <ButtonLink href={`/admin/instrument#item-${item.id}`} look="secondary">
            {t("back")}
          </ButtonLink>
        }
      />
      <div className="grid items-start gap-8 lg:grid-cols-2">
        <ItemForm item={item} others={placed.filter(({ id }) => id !== item.id)} />
        <div className="space-y-8">
          <SavedItem item={item} place={place} total={placed.length} standing={standing} />
          {origin && standing === "changed" && <PublishedItem item={item} origin={origin} />}
          <MakeTwin item={item} />
        </div>
      </div>
    </>
  );
}
