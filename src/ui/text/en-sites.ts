/** What is said of what holds for single sites, and of private windows, in English. */
export function englishSites() {
  return {
    privateNotice:
      'Private window: this conversation is kept in memory only and is gone when your last private window is closed.',
    open: 'What holds for this site',
    openWord: 'This site',
    heading: 'Single sites',
    intro: 'What holds for one site alone. What is not set here is as for all sites.',
    unread: 'Never read',
    unreadMeaning: 'Homebody reads neither pages nor selections there, whatever is pressed.',
    noUnread: 'Every site may be read when you ask for it.',
    unreadBox: 'Never read this site',
    addUnread: 'Never read it',
    models: 'Models',
    modelsMeaning: 'New conversations of a site begin with its model.',
    noModels: 'No site has a model of its own.',
    model: 'New conversations here begin with',
    likeAll: 'As for all sites',
    gone: 'is not on offer any more: conversations begin as for all sites',
    save: 'Save',
    remove: (site: string) => `Remove ${site} from this list`,
    removeWord: 'Remove',
    undo: 'Undo',
    saved: 'Saved.',
    removed: (site: string) => `Removed: ${site}`,
    site: 'Site',
    siteInvalid: 'Enter the address of a website, such as example.org.',
    close: 'Close',
  };
}
