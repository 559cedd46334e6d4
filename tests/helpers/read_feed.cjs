// Prints what podcast-partytime (Podcast Index's parser) and rss-parser make of a feed, as one JSON object.
const fs = require("fs");
const { parseFeed } = require("podcast-partytime");
const RssParser = require("rss-parser");

const xml = fs.readFileSync(process.argv[2], "utf8");
console.log = () => {}; // they talk
new RssParser().parseString(xml).then((rss) => {
  process.stdout.write(JSON.stringify({ partytime: parseFeed(xml), rss }));
});
