import { expect, test } from "@playwright/test";
import { Webhook } from "standardwebhooks";
import { startReceiver, type Receiver } from "@/tests/support/receiver";
import { installationServer, type Served } from "@/tests/support/server";
import { signedIn } from "@/tests/support/story";

const PUBLIC = "93.184.215.14";
const NAMES = {
  "hooks.example": [PUBLIC],
  "chat.example": [PUBLIC],
  "inside.example": ["10.0.0.1"],
};

let site: Served;
let receiver: Receiver;

test.beforeAll(async () => {
  receiver = await startReceiver();
  site = await installationServer(() => {
    const ports = { [PUBLIC]: receiver.port };
    return Promise.resolve({
      NODE_OPTIONS: "--import ./tests/support/no-outside.mjs",
      PRETENDED_OUTSIDE: JSON.stringify({ names: NAMES, ports }),
    });
  });
});
test.afterAll(async () => {
  await site.stop();
  await receiver.stop();
});

test("an admin adds a webhook, sends a test and sees whether it arrived", async ({ browser }) => {
  const page = await signedIn(browser, site.url, "ada", "/admin");
  await page.getByRole("link", { name: "See webhooks" }).click();
  await page.getByLabel("Name").fill("Staff directory");
  await page.getByLabel("Address").fill("http://hooks.example/");
  await page.getByRole("checkbox", { name: /Somebody leaves/ }).check();
  await page.getByRole("button", { name: "Create webhook" }).click();
  await expect(page.getByText("Enter a public https address")).toBeVisible();
  await page.getByLabel("Address").fill("https://hooks.example/in?key=7");
  await page.getByRole("checkbox", { name: /Somebody leaves/ }).check();
  await page.getByRole("button", { name: "Create webhook" }).click();
  const secret = await page.getByLabel("Its secret").inputValue();

  await page.getByRole("link", { name: "Staff directory" }).click();
  await expect(page.getByText("No messages yet.")).toBeVisible();
  receiver.answers["hooks.example"] = [500];
  await page.getByRole("button", { name: "Send test" }).click();
  await expect(page.getByText("The message did not arrive.")).toBeVisible();
  const row = page.getByRole("row").nth(1);
  await expect(row).toContainText("Refused (500)");
  await expect(page.getByText("No message has arrived since")).toBeVisible();
  await page.getByRole("button", { name: "Send test" }).click();
  await expect(page.getByText("The message arrived.")).toBeVisible();
  await expect(row).toContainText("Arrived (200)");
  await expect(page.getByText("No message has arrived since")).toBeHidden();
  const { body, headers } = receiver.received.at(-1)!;
  const said = new Webhook(secret).verify(body, headers as Record<string, string>);
  expect(said).toMatchObject({ type: "test", data: { link: `${site.url}/` } });

  await page.getByRole("button", { name: "Create new secret" }).click();
  expect(await page.getByLabel("Its secret").inputValue()).not.toBe(secret);
  await page.reload();
  await expect(page.getByLabel("Its secret")).toHaveCount(0);
  await expect(page.getByText("The secret before signs until")).toBeVisible();
  await page.getByLabel("New address").fill("https://inside.example/");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await page.getByRole("button", { name: "Send test" }).click();
  await expect(row).toContainText("The address leads into a private network.");
  await page.getByRole("button", { name: "Delete webhook" }).click();
  await expect(page.getByText("No webhooks yet.")).toBeVisible();
});

test("a manager sets up the channel of the team, and turns on the weekly email", async ({
  browser,
}) => {
  const page = await signedIn(browser, site.url, "priya");
  await page.getByRole("link", { name: "My team", exact: true }).first().click();
  await page.getByRole("link", { name: "Rotation", exact: true }).first().click();
  await page.getByRole("link", { name: "Set up channel" }).click();
  await page.getByLabel("Address of the incoming webhook").fill("https://chat.example/services/7");
  await page.getByLabel("Language of the messages").selectOption("fr");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await page.getByRole("button", { name: "Send test" }).click();
  await expect(page.getByText("Arrived (200)")).toBeVisible();
  const { body } = receiver.received.at(-1)!;
  expect((JSON.parse(body) as { text: string }).text).toContain("ceci est un test");
  await expect(page.getByText("chat.example/services")).toHaveCount(0);

  await page.goto(`${site.url}/reminders`);
  await page.getByLabel("Send me a weekly email as a manager").check();
  await page.getByLabel("Day", { exact: true }).selectOption("Thursday");
  await page.getByRole("button", { name: "Save settings" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Send me a weekly email as a manager")).toBeChecked();
  await expect(page.getByLabel("Day", { exact: true })).toHaveValue("4");

  const engineer = await signedIn(browser, site.url, "jonas", "/reminders");
  await expect(engineer.getByLabel("Most emails per week")).toBeVisible();
  await expect(engineer.getByLabel("Send me a weekly email as a manager")).toHaveCount(0);
});
