import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';

const extensions = process.argv[3] === 'plain' ? {} : { vector };
const db = await PGlite.create({ extensions });
await new PGLiteSocketServer({ db, port: Number(process.argv[2]), host: '127.0.0.1', maxConnections: 10 }).start();
console.log('ready');
