// Runs behind typeset.js. mathJaxTable() lists what MathJax knows: a line each, its fields separated by tabs.
var known = _.input.tex;
var dictionary = _.core.MmlTree.OperatorDictionary;
var symbolMaps = known.SymbolMap;

// The objects that hold the functions behind commands.
var libraries = [
  known.textmacros.TextMacrosMethods.TextMacrosMethods,
  known.unicode.UnicodeConfiguration.UnicodeMethods,
  known.boldsymbol.BoldsymbolConfiguration.BoldsymbolMethods,
  known.ams.AmsMethods.AmsMethods,
  known.base.BaseMethods.default,
  known.ParseMethods.default
];

// The name of the function behind a command; of functions without a name, that of the map that has the command.
function nameOf(method, map) {
  for (var index = 0; index < libraries.length; index++) {
    for (var name in libraries[index]) {
      if (libraries[index][name] === method) {
        return name;
      }
    }
  }
  return map.name;
}

function attributes(values) {
  return Object.keys(values || {})
    .map(function (name) { return name + '=' + values[name]; })
    .join(';');
}

function text(value) {
  return value === null || value === undefined ? '' : String(value);
}

// Sizes as MathJax writes them.
function withSizes(method, values) {
  if (method === 'Spacer') {
    return [_.util.lengths.em(values[0])];
  }
  if (method === 'MakeBig') {
    return [values[0], String(values[1] * 1.2 / .85).replace(/(\.\d\d\d).+/, '$1') + 'em'];
  }
  return values;
}

function fields(map, key) {
  var entry = map.lookup(key);
  if (map instanceof symbolMaps.CharacterMap) {
    return [nameOf(map._parser, map), entry.char, attributes(entry.attributes)];
  }
  var method = nameOf(entry._func, map);
  return [method].concat(withSizes(method, entry._args).map(text));
}

// All names of a kind; the first map that has a name decides. Maps of delimiters name commands with their backslash.
function named(kind, handler) {
  var lines = {};
  handler._configuration.items.forEach(function (it) {
    var map = it.item;
    (map.map || []).forEach(function (entry, key) {
      var isPrefixed = kind !== 'delimiter' && map instanceof symbolMaps.DelimiterMap;
      var name = isPrefixed ? key.slice(1) : key;
      if (!(isPrefixed && key.charAt(0) !== '\\') && !lines[name]) {
        lines[name] = [kind, name].concat(fields(map, key)).join('\t');
      }
    });
  });
  return Object.keys(lines).map(function (name) { return lines[name]; });
}

function characters(kind) {
  var lines = [];
  known.MapHandler.MapHandler.getMap(kind).map.forEach(function (entry, key) {
    lines.push([kind, key, entry.char].join('\t'));
  });
  return lines;
}

function operators() {
  var lines = [];
  ['prefix', 'infix', 'postfix'].forEach(function (form) {
    Object.keys(dictionary.OPTABLE[form]).forEach(function (operator) {
      var entry = dictionary.OPTABLE[form][operator];
      lines.push([form, operator, entry[2], attributes(entry[3])].join('\t'));
    });
  });
  return lines;
}

function ranges() {
  return dictionary.RANGES.map(function (range) {
    return ['range'].concat(range.map(text)).join('\t');
  });
}

function mathJaxTable() {
  var handlers = tex.parseOptions.handlers;
  var textHandlers = tex.parseOptions.packageData.get('textmacros').parseOptions.handlers;
  return named('command', handlers.get('macro'))
    .concat(named('delimiter', handlers.get('delimiter')))
    .concat(named('text', textHandlers.get('macro')))
    .concat(Object.keys(refused).map(function (name) { return ['refused', name, ''].join('\t'); }))
    .concat(characters('remap'), characters('not_remap'), operators(), ranges())
    .join('\n') + '\n';
}
