// Old syntax on purpose: any Node must be able to run this file in order to report that it is too old.
var parts = process.versions.node.split(".").map(Number);
if (parts[0] < 20 || (parts[0] === 20 && parts[1] < 19)) {
  console.error(
    "Pendulum needs Node 20.19 or newer, and this is Node " +
      process.versions.node +
      ". Install a current one from https://nodejs.org and try again.",
  );
  process.exit(1);
}
