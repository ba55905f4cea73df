export { NothingHere as default } from "../_components/nothing-here";
