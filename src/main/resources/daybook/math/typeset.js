// Runs behind MathJax's core.js and input/tex-full.js. typeset(tex, display) is MathML as text; what is no TeX throws.
var _ = MathJax._;
var factory = new _.core.MmlTree.MmlFactory.MmlFactory();
var writer = new _.core.MmlTree.SerializedMmlVisitor.SerializedMmlVisitor();

// Nothing that defines macros, so that no formula can grow without bound or change another; nothing that makes links.
var packages = [
  'base', 'ams', 'amscd', 'bbox', 'boldsymbol', 'braket', 'cancel', 'cases', 'centernot', 'color', 'configmacros',
  'enclose', 'extpfeil', 'gensymb', 'mathtools', 'mhchem', 'textcomp', 'textmacros', 'unicode', 'unknown', 'upgreek',
  'verb'
];

// The commands of packages that are switched off because they define others, load something or make links.
var refused = {};

['Newcommand-macros', 'html_macros', 'require', 'action-macros', 'setoptions'].forEach(function (map) {
  _.input.tex.MapHandler.MapHandler.getMap(map).map.forEach(function (definition, name) {
    refused[name] = true;
  });
});

// An author's own macro stands as text within the math around it, like MathJax's package noundefined has it.
_.input.tex.Configuration.Configuration.create('unknown', {
  fallback: {
    macro: function (parser, name) {
      if (refused[name]) {
        throw new Error(name);
      }
      parser.Push(parser.create('token', 'mtext', {mathvariant: 'monospace'}, '\\' + name));
    }
  },
  priority: 3
});

// What authors of papers take to be known.
var macros = {
  AA: '\\unicode{xC5}',
  Angstrom: '\\unicode{xC5}',
  angstrom: '\\unicode{xC5}',
  apgt: '\\gtrsim',
  aplt: '\\lesssim',
  arcdeg: '{}^\\circ',
  arcmin: "{}'",
  arcsec: "{}''",
  argmax: '\\operatorname*{arg\\,max}',
  argmin: '\\operatorname*{arg\\,min}',
  Bar: ['\\bar{#1}', 1],
  bm: ['\\boldsymbol{#1}', 1],
  copyright: '\\unicode{xA9}',
  degr: '{}^\\circ',
  emph: ['\\textit{#1}', 1],
  eps: '\\varepsilon',
  farcs: ".\\!\\!''",
  Hat: ['\\hat{#1}', 1],
  kms: '\\mathrm{km\\,s^{-1}}',
  mathbbm: ['\\mathbb{#1}', 1],
  mathds: ['\\mathbb{#1}', 1],
  micron: '\\mathrm{\\mu m}',
  Msun: 'M_\\odot',
  msun: 'M_\\odot',
  num: ['#1', 1],
  R: '\\mathbb{R}',
  sun: '\\odot',
  textsc: ['\\text{#1}', 1],
  textsubscript: ['{}_{\\text{#1}}', 1],
  textsuperscript: ['{}^{\\text{#1}}', 1],
  Tilde: ['\\tilde{#1}', 1],
  xspace: ''
};

var spaces = {thinmathspace: '0.1667em', mediummathspace: '0.2222em', thickmathspace: '0.2778em'};

var tex = makeTex();

function makeTex() {
  var made = new _.input.tex_ts.TeX({
    packages: packages,
    macros: macros,
    maxMacros: 1000,
    maxBuffer: 20480,
    formatError: function (jax, error) {
      throw new Error(error.message);
    }
  });
  made.setMmlFactory(factory);
  return made;
}

function isScriptedOperator(node) {
  var scripted = /^m(sub|sup|subsup|under|over|underover)$/.test(node.kind);
  var base = scripted && node.childNodes[0];
  return base && base.isKind('TeXAtom') && base.texClass === 1;
}

// MathJax takes a scripted \operatorname for an ordinary atom; TeX for an operator.
function standsBesideOperator(node, before) {
  var left = isScriptedOperator(before) && !(node.texClass > 1) && !node.isSpacelike;
  var ordinary = !(before.texClass > 1) || before.texClass === 5 || before.texClass === 7;
  return left || (isScriptedOperator(node) && ordinary && !before.isSpacelike);
}

// Notes on each part of a row the space that TeX puts before it; what draws MathML knows other rules.
function noteSpaces(node) {
  if (!node.childNodes || !node.attributes) {
    return;
  }
  var isRow = node.isKind('inferredMrow') || node.isKind('mrow') || node.isKind('TeXAtom');
  // In \operatorname{arg\,max} stand letters, not atoms.
  var isName = node.parent && node.parent.isKind('TeXAtom') && node.parent.texClass === 1;
  for (var i = 0; i < node.childNodes.length; i++) {
    var child = node.childNodes[i];
    var before = node.childNodes[i - 1];
    if (!child || !child.attributes) {
      continue;
    }
    if (isRow && before && !(isName && child.isKind('mi') && before.isKind('mstyle'))) {
      var space = spaces[child.texSpacing()];
      if (!space && before.attributes && standsBesideOperator(child, before)) {
        space = spaces.thinmathspace;
      }
      if (space) {
        child.attributes.set('data-space', space);
      }
    }
    noteSpaces(child);
  }
}

function typeset(source, display) {
  try {
    tex.reset();
    var root = tex.compile(new _.core.MathItem.AbstractMathItem(source, tex, display), {});
    root.setTeXclass(null);
    noteSpaces(root);
    return writer.visitTree(root);
  } catch (failure) {
    tex = makeTex();
    throw failure;
  }
}
