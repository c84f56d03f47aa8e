import { expect, type Locator, type Page } from '@playwright/test';

/** What a person does and sees on the options page. */
export class OptionsPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  row(model: string): Locator {
    return this.page
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('heading', { name: model, exact: true }) });
  }

  button(action: string, model: string): Locator {
    return this.row(model).getByRole('button', { name: `${action} ${model}`, exact: true });
  }

  /** Deletes the model and confirms it. */
  async delete(model: string): Promise<void> {
    await this.button('Delete', model).click();
    const dialog = this.page.getByRole('alertdialog', { name: `Delete ${model}?` });
    await expect(dialog).toContainText('are removed from this computer');
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await expect(this.row(model)).toContainText('Nothing of it is left on this computer');
  }

  /** Chooses files for a model in the browser's own dialog. */
  async import(model: string, files: readonly string[]): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.button('Import files…', model).click();
    await (await chooser).setFiles([...files]);
  }

  async useMirror(address: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Address of a mirror' }).fill(address);
    await this.page.getByRole('button', { name: 'Use this mirror' }).click();
  }

  /** Every file in the origin private file system, by its path, with its size. */
  files(): Promise<Record<string, number>> {
    return this.page.evaluate(async () => {
      const found: Record<string, number> = {};
      const walk = async (folder: FileSystemDirectoryHandle, at: string) => {
        for await (const entry of folder.values()) {
          if (entry.kind === 'directory') {
            await walk(entry as FileSystemDirectoryHandle, `${at}${entry.name}/`);
          } else {
            found[at + entry.name] = (await (entry as FileSystemFileHandle).getFile()).size;
          }
        }
      };
      await walk(await navigator.storage.getDirectory(), '');
      return found;
    });
  }

  /** Turns one bit of a stored file over, as a failing disk would. */
  async flipBit(path: string, at: number): Promise<void> {
    await this.page.evaluate(
      async ([path, at]) => {
        const parts = path.split('/');
        let folder = await navigator.storage.getDirectory();
        for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part);
        const handle = await folder.getFileHandle(parts.at(-1)!);
        const old = new Uint8Array(await (await handle.getFile()).slice(at, at + 1).arrayBuffer());
        const writable = await handle.createWritable({ keepExistingData: true });
        const data = new Uint8Array([old[0]! ^ 1]);
        await writable.write({ type: 'write', position: at, data });
        await writable.close();
      },
      [path, at] as const,
    );
  }
}
