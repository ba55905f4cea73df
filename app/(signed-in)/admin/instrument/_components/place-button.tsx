import { buttonStyle } from "@/app/_components/ui/button-style";
import { place as putAt } from "../actions";

/** Puts an item at a place, or with null aside. */
export function PlaceButton(props: {
  itemId: string;
  place: number | null;
  label: string;
  children: string;
}) {
  return (
    <form action={putAt}>
      <input type="hidden" name="item" value={props.itemId} />
      <input type="hidden" name="place" value={props.place ?? ""} />
      <button aria-label={props.label} className={`${buttonStyle("quiet")} min-w-11`}>
        {props.children}
      </button>
    </form>
  );
}
