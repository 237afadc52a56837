/** What is wrong with templates of the user's own. */
export const templates = {
  'templates.syntax': 'found {found}; expected one of: {expected}',
  'templates.unread': 'this is not Handlebars',
  'templates.blockEnd': 'the block #{opened} is closed as {closed}',
  'templates.unsupported': '{what} is not supported',
  'templates.noHelper': 'there is no helper {name}',
  'templates.noHelperName': '{name} is no name of a helper',
  'templates.noPartial': 'there is no partial {name}',
  'templates.partialName': 'the name of a partial has to be written out',
  'templates.partialContext': 'a context of its own for a partial is not supported',
  'templates.escape': 'nothing is escaped for HTML: two braces are enough',
  'templates.literal': 'a literal is written without braces',
  'templates.blockArgument': '#{name} takes one argument, without a name',
  'templates.blockNames': 'names for the parameters of a block are not supported',
  'templates.noBlock': '#{name} is not supported',
  'templates.outside': '{name} leads out of the template',
  'templates.method': '{name} is the name of a method of JavaScript',
  'templates.outerData': '{name}: the data of an outer loop is not supported',
  'templates.noData': '{name} is not known here',
  'templates.noKey': 'there is no {name} here',
  'templates.noArgument': 'an argument of a helper has no value',
  'templates.arguments': 'the helper is called as {usage}; arguments given here: {given}',
  'templates.helperGiven':
    'the helper {name} cannot work with what it is given here ({given}); it is called as {usage}',
  'templates.helperNothing': 'the helper {name} finds nothing with what it is given here',
  'templates.helperFails': 'the helper {name} cannot do that: {reason}',
  'templates.partFails': 'the partial cannot be written: {reason}',
  'templates.partGiven': 'the partial reads something that is not there',
  'templates.printsList': 'a list has no text of its own: #each goes through it, join and json write it',
  'templates.printsObject': 'an object has no text of its own: name one of its keys ({keys}), or write it with json',
  'templates.tooDeep': 'blocks or calls are more than 100 deep here',
  'templates.tooMuch': 'it goes on for too long, or writes more than 1 MB',
  'templates.notPlain': 'it writes carriage returns, NUL, a byte order mark or half of a character',

  'templates.unknownFile': 'is no template of this tool',
  'templates.notText': 'is not plain text in UTF-8 (binary, UTF-16, or with stray carriage returns)',
  'templates.large': 'is larger than 256 kB',
  'templates.empty': 'has no template in it (a file such as terraform/providers.tf.hbs)',
  'templates.outsideRepository':
    'has to be a folder of its own in {around}: a project records its relative path, so that it is there in every checkout',
  'templates.other': '{root} was made with other templates. To change them: refresh --templates DIR (none: ours alone)',

  'templates.link': '{place} is a symbolic link; templates are not read through links. Nothing was written.',
  'templates.manyFiles': 'The folder of templates {folder} has more than {most} entries. Nothing was written.',
  'templates.missing':
    'The project is made with templates in {folder}, and there is no such folder. Restore it, or name another: refresh --templates DIR (none: ours alone). Nothing was written.',
  'templates.recordedOutside':
    'The project is made with templates in {folder}, which is outside its repository; nothing in it is used. Name another folder: refresh --templates DIR (none: ours alone). Nothing was written.',
  'templates.changed':
    'The templates in {folder} are not those that the project was made with. What they change: diff. To take them: refresh --templates DIR. Nothing was written.',
} as const;
