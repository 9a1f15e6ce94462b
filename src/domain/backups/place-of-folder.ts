/** What is known of where a folder lies. */
export interface FolderPlace {
  /** Its whole path, links followed. */
  readonly path: string;
  /** The number by which Linux knows the kind of file system; undefined elsewhere. */
  readonly fileSystem: number | undefined;
  /** What Linux says of the devices that the folder lies on, one on top of the other: `CRYPT-LUKS2-…`, `LVM-…`; undefined where nobody can tell. */
  readonly devices?: readonly string[] | undefined;
}

/** Whether the system encrypts the disk that a folder lies on; undefined where that cannot be told. */
export function isOnEncryptedDisk({ fileSystem, devices }: Omit<FolderPlace, 'path'>): boolean | undefined {
  // eCryptfs encrypts each file by itself, whatever the disk.
  if (fileSystem === 61791) return true;
  return devices?.some((device) => device.startsWith('CRYPT-'));
}

/** Services that copy a folder between machines, by how a part of the path is called. */
const SYNCHRONISED: readonly (readonly [RegExp, string])[] = [
  [/^OneDrive(?: ?-.*)?$/i, 'OneDrive'],
  [/^Dropbox(?: ?\(.*\))?$/i, 'Dropbox'],
  [/^(?:iCloud ?Drive|com~apple~CloudDocs|Mobile Documents)$/i, 'iCloud Drive'],
  [/^(?:Google ?Drive(?:-.*)?|My Drive|GoogleDriveFS)$/i, 'Google Drive'],
  [/^Nextcloud$/i, 'Nextcloud'],
  [/^ownCloud$/i, 'ownCloud'],
  [/^Box(?: ?Sync|-Box)?$/i, 'Box'],
  [/^pCloud ?(?:Drive|Sync)?$/i, 'pCloud'],
  [/^MEGA(?:sync)?$/, 'MEGA'],
  [/^Seafile$/i, 'Seafile'],
  [/^Proton ?Drive(?:-.*)?$/i, 'Proton Drive'],
  [/^CloudStorage$/i, 'a cloud storage'],
];

/** File systems that lie on another machine, as Linux numbers them. */
const NETWORK: Readonly<Record<number, string>> = {
  26985: 'NFS',
  20859: 'SMB',
  4283649346: 'SMB',
  4266872130: 'SMB',
  1397113167: 'AFS',
  1382369651: 'AFS',
};

/** Where a folder lies that is no place for a database in use, and what to do about it; undefined where nothing is known against it. */
export function riskOfPlace({ path, fileSystem }: FolderPlace): string | undefined {
  const parts = path.split(/[/\\]+/);
  // The innermost names the service best: macOS keeps all of them under CloudStorage.
  const service = parts
    .reverse()
    .map(serviceNamed)
    .find((name) => name !== undefined);
  if (service !== undefined)
    return `it lies in ${service}, which copies files while they are written, and makes two of them when two machines write: keep the programme in a folder of this machine alone, and put backups into ${service} (mentor backup --to FOLDER)`;
  const network = /^(?:\\\\|\/\/)/.test(path)
    ? 'a network drive'
    : fileSystem === undefined || NETWORK[fileSystem] === undefined
      ? undefined
      : `a network drive (${NETWORK[fileSystem]})`;
  return network === undefined
    ? undefined
    : `it lies on ${network}, whose locks cannot be relied upon: let one machine at a time use it, or keep the programme on this machine and put backups there (mentor backup --to FOLDER)`;
}

function serviceNamed(part: string): string | undefined {
  return SYNCHRONISED.find(([pattern]) => pattern.test(part))?.[1];
}
