import type { IntentEdit, IntentsFile } from '../client/intent-frames';

// A whole file as somebody edits it, for those who want the raw text.
export class FileDraft {
  text: string;
  // The file as the server has it by now; what was typed goes on top of nothing then, and somebody has to look.
  newer: IntentsFile | undefined;

  constructor(public file: IntentsFile) { this.text = file.text; }

  get is_changed(): boolean { return this.text !== this.file.text; }
  get edit(): IntentEdit | undefined {
    return this.is_changed ? { file: this.file.file, digest: this.file.digest, text: this.text } : undefined;
  }

  mark(): string { return this.text; }
  be_saved(written: string): void { this.file = { ...this.file, text: written }; }

  // Gives whether what was typed stands against what the file says now.
  refresh(file: IntentsFile): boolean {
    if (!this.is_changed || file.digest === this.file.digest || file.text === this.file.text) {
      if (!this.is_changed) this.text = file.text;
      this.file = file;
      return false;
    }
    this.newer = file;
    return true;
  }

  take_theirs(): void {
    this.file = this.newer ?? this.file;
    this.text = this.file.text;
    this.newer = undefined;
  }

  keep_mine(): void {
    this.file = this.newer ?? this.file;
    this.newer = undefined;
  }
}
