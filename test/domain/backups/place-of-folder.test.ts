import { describe, expect, it } from 'vitest';
import { isOnEncryptedDisk, riskOfPlace } from '../../../src/domain/backups/place-of-folder.js';

const riskOf = (path: string, fileSystem?: number) => riskOfPlace({ path, fileSystem });

describe('where a programme folder lies', () => {
  it.each([
    ['C:\\Users\\Ada\\OneDrive - Example Trust\\Mentoring', 'OneDrive'],
    ['C:\\Users\\Ada\\OneDrive', 'OneDrive'],
    ['/Users/ada/Library/CloudStorage/OneDrive-ExampleTrust/mentoring', 'OneDrive'],
    ['/home/ada/Dropbox/mentoring', 'Dropbox'],
    ['/Users/ada/Dropbox (Example)/mentoring', 'Dropbox'],
    ['/Users/ada/Library/Mobile Documents/com~apple~CloudDocs/mentoring', 'iCloud Drive'],
    ['C:\\Users\\Ada\\iCloudDrive\\mentoring', 'iCloud Drive'],
    ['G:\\My Drive\\mentoring', 'Google Drive'],
    ['/Users/ada/Library/CloudStorage/GoogleDrive-ada@example.org/My Drive/mentoring', 'Google Drive'],
    ['/home/ada/Nextcloud/mentoring', 'Nextcloud'],
    ['/Users/ada/MEGA/mentoring', 'MEGA'],
    ['/Users/ada/Library/CloudStorage/ProtonDrive-ada@example.org-folder/m', 'Proton Drive'],
    ['C:/Users/ada/Proton Drive/m', 'Proton Drive'],
    ['/home/ada/Seafile/m', 'Seafile'],
    ['/Users/ada/Library/CloudStorage/Other/mentoring', 'a cloud storage'],
  ])('is named as a risk in a folder that is copied between machines: %s', (path, service) => {
    expect(riskOf(path)).toMatch(new RegExp(`^it lies in ${service}, .* put backups into ${service}`));
  });

  it.each([
    ['\\\\server\\share\\mentoring', undefined, 'a network drive,'],
    ['/mnt/share', 0x6969, 'a network drive (NFS)'],
    ['/mnt/share', 0xff534d42, 'a network drive (SMB)'],
    ['/mnt/share', 0xfe534d42, 'a network drive (SMB)'],
  ])('is named as a risk on a network drive: %s', (path, fileSystem, words) => {
    expect(riskOf(path, fileSystem)).toContain(words);
  });

  it.each([
    '/home/ada/mentoring',
    'C:\\Users\\Ada\\Documents\\mentoring',
    '/home/ada/boxes/my-onedrive-notes',
    '/srv/dropboxes',
  ])('is nothing to speak of elsewhere: %s', (path) => {
    expect(riskOf(path, 0xef53)).toBeUndefined();
  });
});

describe('the disk of a folder', () => {
  it.each([
    [{ fileSystem: 0xef53, devices: ['CRYPT-LUKS2-0123-home'] }, true],
    [{ fileSystem: 0xef53, devices: ['LVM-0123', 'CRYPT-LUKS1-0123-sda3'] }, true],
    [{ fileSystem: 61791, devices: [] }, true],
    [{ fileSystem: 0xef53, devices: ['LVM-0123'] }, false],
    [{ fileSystem: 0xef53, devices: [] }, false],
    [{ fileSystem: 0x9123683e, devices: undefined }, undefined],
    [{ fileSystem: undefined }, undefined],
  ])('%j is encrypted: %s', (place, expected) => {
    expect(isOnEncryptedDisk(place)).toBe(expected);
  });
});
