import Foundation
import Strided
import StridedIO
import Testing

/// The samples about text files.
///
/// They write to the current folder.
@Suite(.serialized) struct TextSampleTests {
  @Test func article() throws {
    defer { unlink("forces.csv") }
    let print = Printed()
    let a = NDArray<Double>([[1, 0.1], [2, 1e20]])
    try a.saveText("forces.csv", delimiter: ",", header: "time,force", commentMark: "")
    let b = try NDArray<Double>.loadText("forces.csv", delimiter: ",", skippingLines: 1)
    print(b == a)
    print(a.text(delimiter: ","))
    print.isDocumented()
  }

  @Test func articleErrors() {
    let print = Printed()
    do {
      _ = try NDArray<Int>.parseText("1,2\n300,4.5\n", delimiter: ",")
    } catch {
      print(error)
    }
    print.isDocumented()
  }

  @Test func articleTable() throws {
    let print = Printed()
    let text = """
      station,day,rain
      Oslo,2026-05-01,1.5
      "Bergen, centre",2026-05-02,NA
      """
    let table = try TextTable(parsing: text)
    let rain = try table.column("rain", as: Double.self, filling: 0, missing: ["NA"])
    print(rain)
    print(try table.strings("station"))
    print(try table.column("day") { Int($0.suffix(2)) ?? 0 })
    print.isDocumented()
  }

  @Test func errors() {
    let print = Printed()
    do {
      _ = try NDArray<Double>.parseText("1,2\n3,x\n", delimiter: ",")
    } catch {
      print(error)
    }
    print.isDocumented()
  }

  @Test func delimiters() throws {
    let print = Printed()
    let a = try NDArray<Int>.parseText("1;2\n3;4\n", delimiter: ";")
    print(a)
    print.isDocumented()
  }

  @Test func loading() throws {
    defer { unlink("numbers.txt") }
    let print = Printed()
    try NDArray<Double>([[1, 2], [3, 4.5]]).saveText("numbers.txt")
    print(try NDArray<Double>.loadText("numbers.txt"))
    print.isDocumented()
  }

  @Test func parsing() throws {
    let print = Printed()
    let a = try NDArray<Int>.parseText("1,2,3\n4,,6\n", delimiter: ",", filling: -1)
    print(a)
    print.isDocumented()
  }

  @Test func saving() throws {
    defer { unlink("table.csv") }
    let print = Printed()
    let a = NDArray<Double>([[1, 2.5], [3, 1e20]])
    try a.saveText("table.csv", delimiter: ",", header: "x,y", commentMark: "")
    print(try TextTable("table.csv").column("y", as: Double.self))
    print.isDocumented()
  }

  @Test func text() {
    let print = Printed()
    print(NDArray([[1, 2], [3, 4]]).text(delimiter: ","))
    print.isDocumented()
  }

  @Test func table() throws {
    let print = Printed()
    let table = try TextTable(
      parsing: "city,people,area\nParis,2102650,105.4\n\"Paris, Texas\",24171,\n")
    print(table.names)
    print(try table.column("people", as: Int.self))
    print(try table.column("area", as: Double.self, filling: .nan))
    print(try table.strings("city"))
    print(try table.column("city") { $0.count })
    print.isDocumented()
  }
}
