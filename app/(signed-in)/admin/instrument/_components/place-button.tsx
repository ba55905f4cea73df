import { buttonStyle } from "@/app/_components/ui/button-style";
import { place as putAt } from "../actions";

/** Moves an item to a position, or with null excludes it. */
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
