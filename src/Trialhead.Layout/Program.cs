using Trialhead.Vocabulary;

// Lays the tables of data/vocabulary out as the image that the core library embeds; a build that is cut short leaves none.
var unfinished = args[0] + ".unfinished";
File.WriteAllBytes(unfinished, LexiconReader.CompileEmbedded().Span);
File.Move(unfinished, args[0], overwrite: true);
