// Package schema is the model that every other package speaks: what an article, an actor and an event are, what the
// graph may hold, and what it means for a batch to fit. It knows no English, no database and nothing else of ours.
//
// # What is where
//
//   - batch.go: the types, from [Article] to [Batch]. All offsets are code points into [Article.Text], End exclusive.
//   - id.go: uuid v5 ids, the same on every machine.
//   - events.yaml, events.go: the PLOVER types with modes, contexts and CAMEO codes; see [Events] and [Types.Fill].
//   - ontology.yaml, ontology.go: the node labels and relationship types of the graph; see [Ontology].
//   - constraints.cypher: the constraints and indexes of the graph; see [Constraints].
//   - sort.go, check.go: the order of a batch and whether it fits; see [Batch.Sort] and [Batch.Check].
//
// # How to add to it
//
// A mode, a context or a CAMEO code is a line of events.yaml. A new event type is an entry there and, if no other
// type has it, its relationship in ontology.yaml. A property is a line of ontology.yaml and a column of the statement in package
// graph that writes it. The tests of both packages say what was forgotten.
package schema
