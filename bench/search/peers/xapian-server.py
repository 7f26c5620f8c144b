"""Xapian behind standard input and output, one JSON message a line: first the items, then queries."""
import json
import sys
import unicodedata

import xapian


def unaccented(text):
    text = text.replace("œ", "oe").replace("’", "'")
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


setup = json.loads(sys.stdin.readline())
prepare = unaccented if setup["fold"] else (lambda text: text)
stemmer = xapian.Stem(setup["language"])
database = xapian.WritableDatabase("", xapian.DB_BACKEND_INMEMORY)
indexer = xapian.TermGenerator()
indexer.set_stemmer(stemmer)
for item in setup["items"]:
    document = xapian.Document()
    indexer.set_document(document)
    indexer.index_text(prepare(item["title"]), setup["title"])
    indexer.increase_termpos()
    indexer.index_text(prepare(item["body"]))
    document.set_data(item["page"])
    database.add_document(document)
parser = xapian.QueryParser()
parser.set_stemmer(stemmer)
parser.set_stemming_strategy(xapian.QueryParser.STEM_SOME)
parser.set_default_op(xapian.Query.OP_OR)
parser.set_database(database)
FLAGS = xapian.QueryParser.FLAG_PARTIAL | xapian.QueryParser.FLAG_SPELLING_CORRECTION
enquire = xapian.Enquire(database)
print("ready", flush=True)
for line in sys.stdin:
    message = json.loads(line)
    enquire.set_query(parser.parse_query(prepare(message["query"]), FLAGS))
    found = [match.document.get_data().decode("utf8") for match in enquire.get_mset(0, message["limit"])]
    print(json.dumps(found), flush=True)
