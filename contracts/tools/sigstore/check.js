// node check.js KEYS PROOF: has the code of @sigstore/verify check a C2SP tlog-proof with its extra data as the document.
// KEYS holds the ledger's key alone, and nobody else may have signed the checkpoint: sigstore wants to know all signers.
'use strict';

const fs = require('node:fs');
const crypto = require('node:crypto');
const { verifyCheckpoint } = require('@sigstore/verify/dist/timestamp/checkpoint');
const { verifyMerkleInclusion } = require('@sigstore/verify/dist/timestamp/merkle');

const [keys, proof] = process.argv.slice(2).map((file) => fs.readFileSync(file, 'utf-8'));
const [, id, key] = keys.trim().match(/^[^+]+\+([0-9a-f]{8})\+(.+)$/);
const end = proof.indexOf('\n\n');
const [form, extra, index, ...path] = proof.slice(0, end).split('\n');
const envelope = proof.slice(end + 2);
const [origin, size, root] = envelope.split('\n');

const bytes = (base64) => Buffer.from(base64, 'base64');
const x509 = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), bytes(key).subarray(1)]);
const log = {
  logID: Buffer.from(id, 'hex'),
  publicKey: crypto.createPublicKey({ key: x509, format: 'der', type: 'spki' }),
  validFor: { start: new Date(0), end: new Date(8.64e15) },
};
const entry = {
  integratedTime: String(Math.floor(Date.now() / 1000)),
  canonicalizedBody: bytes(extra.replace(/^extra /, '')),
  inclusionProof: {
    logIndex: index.replace(/^index /, ''),
    treeSize: size,
    rootHash: bytes(root),
    hashes: path.map(bytes),
    checkpoint: { envelope },
  },
};

if (form !== 'c2sp.org/tlog-proof@v1') {
  throw new Error(`not a proof: ${form}`);
}
verifyCheckpoint(entry, [log]);
verifyMerkleInclusion(entry);
console.log(`@sigstore/verify agrees: entry ${entry.inclusionProof.logIndex} of ${size} in ${origin}`);
